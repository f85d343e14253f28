package rim.index.extract;

/// How the issues of a series say their year: by quarter or season, or beside their number.
final class IssueDates {
    private static final String QUARTER =
            "(?:(?<!\\p{L})[QT][1-4]|(?<!\\d)[1-4][QT]|(?<!\\d)(?:[1-4](?:\\.|st|nd|rd|th|er|e|ème|[º°])?|IV|I{1,3})\\s?"
                    + "(?:quarter|quartal|kvartal|kvartalet|kwartaal|kwartał|trimestre|trimestru|čtvrtletí|štvrťrok|četrtletje"
                    + "|tromjesečje|negyedév|neljännes|kvartali|ketvirtis|ceturksnis|τρίμηνο|тримесечие))";

    /// Not those that are other words, or places.
    private static final String SEASON =
            "^(?:spring|summer|autumn|winter|frühling|frühjahr|sommer|herbst|våren|sommaren|hösten|vintern|vår|höst"
                    + "|printemps|automne|hiver|primavera|verano|otoño|invierno|autunno|inverno|lente|zomer|herfst"
                    + "|outono|forår|efterår|kevät|syksy|wiosna|jesień)";

    /// Words for an issue, with or without the name of the series before them.
    private static final String ISSUE =
            "^(?:\\p{L}+ ){0,2}(?:ausgabe|heft|issue|newsletter|bulletin|boletín|bollettino|utgåva|utgave|udgave"
                    + "|uitgave|edición|edizione|édition|edição|wydanie|vydání|vydanie|nyhetsbrev|nieuwsbrief|lehti"
                    + "|biuletyn|τεύχος|брой)(?: (?:nr|no|n[º°]|č|br)\\.?)?";

    /// Words for a number, which laws have too: nothing stands before them.
    private static final String NUMBER =
            "^(?:nr|no|n[º°]|núm|nro|number|nummer|numero|número|numéro|číslo|č|št|broj|br|szám|sz)\\.?";

    private IssueDates() {}

    /// A pattern of them, in small letters.
    ///
    /// @param year a pattern of the year, a group
    static String pattern(String year) {
        return String.join(
                "|",
                QUARTER + ",?\\s(?:de |del |of )?" + year + "(?![\\d–/-])",
                SEASON + ",? (?:de )?" + year + "$",
                "(?:"
                        + ISSUE
                        + "|"
                        + NUMBER
                        + ")\\s?\\d{1,3}(?:[-–+]\\d{1,3})?\\s?[/,(]?\\s?"
                        + year
                        + "\\)?$",
                // as public bodies of the north number their reports
                "^\\p{L}[\\p{L} ]{1,30} " + year + ":\\d{1,3}$");
    }
}
