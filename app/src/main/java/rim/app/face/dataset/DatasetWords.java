package rim.app.face.dataset;

/// What the page of an edition says, in a language.
record DatasetWords(
        String language,
        String other,
        String otherName,
        String home,
        String title,
        String lead,
        String cite,
        String rights,
        String descriptions,
        String descriptionsLead,
        String form,
        String what,
        String tables,
        String tablesLead,
        String table,
        String rows,
        String files,
        String sources,
        String dataset,
        String publisher,
        String licence,
        String unsaid,
        String programs,
        String programsLead) {
    private static final DatasetWords ENGLISH =
            new DatasetWords(
                    "en",
                    "sv",
                    "Svenska",
                    "Regional Innovation Benchmark",
                    "Edition %s as a dataset",
                    "Everything that the edition consists of, by address. It was published on %s and"
                            + " never changes; whoever has its digest knows that the figures are"
                            + " these.",
                    "How to cite it",
                    "What may be done with it",
                    "Descriptions for programs",
                    "What the edition is and what each column means, in the words of data catalogues"
                            + " and reference managers.",
                    "File",
                    "What it is",
                    "Tables",
                    "Parquet files can be read in parts, by address. As CSV there are tables of up to a"
                            + " million rows.",
                    "Table",
                    "Rows",
                    "Files",
                    "Sources and licences",
                    "Dataset",
                    "Publisher",
                    "Licence",
                    "not stated",
                    "Reading it by a program",
                    "Where this service is, in place of ADDRESS:");

    private static final DatasetWords SWEDISH =
            new DatasetWords(
                    "sv",
                    "en",
                    "English",
                    "Regionalt innovationsindex",
                    "Utgåva %s som datamängd",
                    "Allt som utgåvan består av, med adress. Den publicerades %s och ändras aldrig; den"
                            + " som har dess kontrollsumma vet att det är just dessa siffror.",
                    "Så citeras den",
                    "Vad man får göra med den",
                    "Beskrivningar för program",
                    "Vad utgåvan är och vad varje kolumn betyder, så som datakataloger och"
                            + " referensprogram vill ha det.",
                    "Fil",
                    "Vad det är",
                    "Tabeller",
                    "Parquetfilerna kan läsas i delar, direkt från sin adress. Som CSV finns tabeller"
                            + " med upp till en miljon rader.",
                    "Tabell",
                    "Rader",
                    "Filer",
                    "Källor och licenser",
                    "Datamängd",
                    "Utgivare",
                    "Licens",
                    "anges inte",
                    "Att läsa den med ett program",
                    "Med den här tjänstens adress i stället för ADDRESS:");

    /// In a language; in English where there are no words in it.
    static DatasetWords of(String language) {
        return language.equals(SWEDISH.language) ? SWEDISH : ENGLISH;
    }

    /// Whether what the data say in English is in the language of the page.
    boolean isEnglish() {
        return language.equals(ENGLISH.language);
    }
}
