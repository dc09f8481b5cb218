// The index of the search, as one file of each language: titles, summaries, what is claimed.
export const data = {pagination: {data: "languages", size: 1, alias: "lang"}, languages: ["ar", "en"], permalink: ({lang}) => `/${lang}/index.json`};

export const render = ({lang, collections}) => {
  const found = collections.all.filter((one) => one.url?.startsWith(`/${lang}/`) && one.data.layout && one.data.layout !== "pairs.11ty.js");
  const told = ({data: {title, description, record}, url}) => ({
    title,
    url,
    summary: record.summary ?? description,
    texts: Object.values(record.claims ?? {}).map((claim) => claim.text),
  });
  return JSON.stringify(found.map(told));
};
