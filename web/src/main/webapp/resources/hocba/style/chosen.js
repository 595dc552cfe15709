/* Which files were chosen or dropped: one, several, a folder, or a folder of a medium with its list of checksums. */
(function (hocba) {
  "use strict";

  const LIST = "SHA256SUMS";

  function all(reader) {
    return new Promise((resolve, reject) => {
      const found = [];
      const more = () => reader.readEntries((part) => {
        if (part.length === 0) {
          resolve(found);
        } else {
          found.push(...part);
          more();
        }
      }, reject);
      more();
    });
  }

  async function walk(entry, path) {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      return [{ file, path: path + file.name }];
    }
    const inside = await all(entry.createReader());
    return (await Promise.all(inside.map((one) => walk(one, path + entry.name + "/")))).flat();
  }

  /** What an input holds, as {file, path}. */
  hocba.chosen = (input) => Array.from(input.files).map((file) => ({ file, path: file.webkitRelativePath || file.name }));

  /** What was dropped, folders with all they hold. */
  hocba.dropped = async (transfer) => {
    const entries = Array.from(transfer.items || []).map((item) => item.webkitGetAsEntry && item.webkitGetAsEntry()).filter(Boolean);
    return entries.length > 0 ? (await Promise.all(entries.map((entry) => walk(entry, "")))).flat()
      : Array.from(transfer.files).map((file) => ({ file, path: file.name }));
  };

  /** Takes the medium's list apart from its files: {list, files}, paths then begin where the list lies. */
  hocba.medium = (files) => {
    const list = files.find((one) => one.file.name === LIST);
    if (!list) {
      return { list: null, files };
    }
    const root = list.path.slice(0, list.path.length - LIST.length);
    const papers = ["index.html", "list.csv", "label.html", LIST].map((name) => root + name);
    return { list: list.file, files: files.filter((one) => !papers.includes(one.path))
      .map((one) => ({ file: one.file, path: one.path.startsWith(root) ? one.path.slice(root.length) : one.path })) };
  };
})(globalThis.HocBa = globalThis.HocBa || {});
