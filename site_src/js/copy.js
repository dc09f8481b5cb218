"use strict";

/* The buttons that copy a citation. Without this script there are none, and the text is selected by one click. */
(() => {
  const selected = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  /* The clipboard proper needs https; the older way works on http and from the disk too. */
  const copied = async (element) => {
    try {
      await navigator.clipboard.writeText(element.textContent);
      return true;
    } catch {
      selected(element);
      return document.execCommand("copy");
    }
  };

  for (const button of document.querySelectorAll("button[data-copies]")) {
    const status = button.closest(".citation").querySelector("[role=status]");
    button.hidden = false;
    button.addEventListener("click", async () => {
      status.textContent = "";
      const isCopied = await copied(document.getElementById(button.dataset.copies));
      status.textContent = isCopied ? status.dataset.copied : status.dataset.selected;
    });
  }
})();
