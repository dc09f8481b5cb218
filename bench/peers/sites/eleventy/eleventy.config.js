// As Eleventy's guides say for large sites: quiet, no template language run over Markdown, JavaScript templates as layouts.
export default function (config) {
  config.setQuietMode(true);
  config.setUseGitIgnore(false);
  config.setDataDeepMerge(false);
  if (!process.env.INDEX) config.ignores.add("content/index/**");
  return {
    dir: {input: "content", output: "public", includes: "../_includes", data: "../_data"},
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
    templateFormats: ["md", "11ty.js"],
  };
}
