/* What Streamlit itself says in English where a style sheet (streamlit_id.css) cannot reach it, said in Indonesian:
   names that are only heard, counts, and the tools and menus of tables, whose elements look alike.
   Watched once for as long as the page lives; an English reader gets back what Streamlit wrote. */

(() => {
    if (window.streamlitInIndonesian) return;

    const WORDS = {
        "Show/hide columns": "Tampilkan atau sembunyikan kolom",
        "Download as CSV": "Unduh sebagai CSV",
        "Search": "Cari",
        "Fullscreen": "Layar penuh",
        "Close fullscreen": "Tutup layar penuh",
        "Clear selection": "Batalkan pilihan",
        "Type to search": "Ketik untuk mencari",
        "Previous Result": "Hasil sebelumnya",
        "Next Result": "Hasil berikutnya",
        "Close Search": "Tutup pencarian",
        "Dataframe column menu": "Menu kolom",
        "Copy column name": "Salin nama kolom",
        "Sort ascending": "Urutkan naik",
        "Sort descending": "Urutkan turun",
        "Statistics": "Statistik",
        "Autosize": "Sesuaikan lebar",
        "Pin column": "Sematkan kolom",
        "Unpin column": "Lepaskan kolom",
        "Hide column": "Sembunyikan kolom",
        "Select all": "Pilih semua",
        "(index)": "(nomor baris)",
        "Values": "Sel terisi",
        "Empty": "Sel kosong",
        "Distinct": "Nilai berbeda",
        "Average": "Rata-rata",
        "Standard deviation": "Simpangan baku",
        "Minimum": "Terendah",
        "25th percentile": "Persentil ke-25",
        "75th percentile": "Persentil ke-75",
        "Maximum": "Tertinggi",
        "Sum": "Jumlah",
        "Range": "Rentang",
        "Minimum length": "Teks terpendek",
        "Maximum length": "Teks terpanjang",
        "Average length": "Panjang rata-rata",
        "No data": "Kolom ini kosong",
        "Based on sample": "Menurut sebagian baris",
        "Distribution histogram": "Histogram sebaran",
        "Top values frequency chart": "Grafik nilai tersering",
        "True/false distribution chart": "Grafik ya dan tidak",
        "Automatic": "Otomatis",
        "Localized": "Menurut bahasa peramban",
        "Plain": "Apa adanya",
        "Compact": "Ringkas",
        "Dollar": "Dolar",
        "Percent": "Persen",
        "Scientific": "Notasi ilmiah",
        "Accounting": "Akuntansi",
        "Duration": "Durasi",
        "Distance": "Berapa lama yang lalu",
        "Calendar": "Kalender",
        "Sidebar": "Bilah sisi",
        "App pages": "Halaman",
        "Expand sidebar": "Buka bilah sisi",
        "Collapse sidebar": "Tutup bilah sisi",
        "Link to heading": "Tautan ke judul ini",
        "Open": "Buka pilihan",
        "Close": "Tutup",
        "Clear value": "Kosongkan",
        "Clear entry": "Kosongkan",
        "Clear all": "Kosongkan semua",
        "Selected values": "Yang dipilih",
        "Choose an option": "Pilih salah satu",
        "Decrement": "Kurangi",
        "Increment": "Tambah",
        "file upload": "Unggah berkas",
        "Map": "Peta",
        "Toggle attribution": "Tampilkan atau sembunyikan keterangan peta",
    };
    const BEGINNINGS = {
        "Help for ": "Bantuan untuk ",
        "Remove ": "Hapus ",
    };
    const FOUND = /^(?:(\d+) of )?(?:(\d+) results?|over (1000))$/;

    const NAMES = ["aria-label", "title", "placeholder", "data-title"];
    const NAMED = NAMES.map((name) => `[${name}]`).join();
    // Only here are words that can be read replaced: elsewhere stands what the app itself says.
    const PLACES = [
        "[role=tooltip]",
        "[data-testid=stDataFrameColumnMenu]",
        "[data-testid=stDataFrameColumnVisibilityMenu]",
        "[data-testid=stDataFrameColumnFormattingMenu]",
        "[data-testid=stDataFrameStatisticsMenu]",
        ".gdg-search-bar",
    ].join();

    // What stood in an attribute before, by element.
    const english = new WeakMap();

    function inIndonesian(text) {
        const [, at, n, many] = text.match(FOUND) ?? [];
        if (n || many) return `${at ? `ke-${at} dari ` : ""}${n ?? `lebih dari ${many}`} hasil`;
        // The tools of a table name it after a colon.
        const [name, ...about] = text.split(": ");
        if (Object.hasOwn(WORDS, name)) return [WORDS[name], ...about].join(": ");
        const beginning = Object.keys(BEGINNINGS).find((words) => text.startsWith(words));
        return beginning ? BEGINNINGS[beginning] + text.slice(beginning.length) : text;
    }

    const wanted = () => document.documentElement.lang === "id";

    function rename(element) {
        for (const name of NAMES) {
            const text = element.getAttribute(name);
            const before = english.get(element)?.[name];
            if (wanted() && text && inIndonesian(text) !== text) {
                english.set(element, { ...english.get(element), [name]: text });
                element.setAttribute(name, inIndonesian(text));
            } else if (!wanted() && before && inIndonesian(before) === text) {
                element.setAttribute(name, before);
            }
        }
    }

    function retell(place) {
        const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        for (let text = texts.currentNode; text; text = texts.nextNode()) {
            if (wanted() && text.data && inIndonesian(text.data) !== text.data) text.data = inIndonesian(text.data);
        }
    }

    function visit(node) {
        const element = node instanceof Text ? node.parentElement : node;
        // Pictures consist of thousands of other elements.
        if (!(element instanceof HTMLElement)) return;
        if (element === node) [element, ...element.querySelectorAll(NAMED)].forEach(rename);
        if (element.closest(PLACES)) retell(node);
        else if (element === node) element.querySelectorAll(PLACES).forEach(retell);
    }

    window.streamlitInIndonesian = new MutationObserver((changes) => {
        for (const { type, target, addedNodes } of changes) {
            if (type === "childList") addedNodes.forEach(visit);
            else if (type === "characterData") visit(target);
            else if (target === document.documentElement) visit(document.body);
            else rename(target);
        }
    });
    window.streamlitInIndonesian.observe(document.documentElement, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: [...NAMES, "lang"],
    });
    visit(document.body);
})();
