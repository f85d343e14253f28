package rim.app.benchmark.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which lines among the rows of a table are none: the header once more, as on each page of a long
/// table, and notes, which stand in one cell, or in all of them where one was drawn over all.
///
/// @param header names of the columns
record BetweenRows(List<String> header) {
    private static final int LONG = 100;
    private static final int FEW = 2;

    /// Words that begin a note, in languages of Europe.
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?:source|sources|note|notes|footnote|footnotes|quelle|quellen|anmerkung"
                            + "|anmerkungen|hinweis|källa|källor|anm|anmärkning|fuente|fuentes|nota|notas"
                            + "|fonte|fonti|fontes|bron|bronnen|noot|kilde|kilder|lähde|lähteet|huom"
                            + "|źródło|uwaga|zdroj|zdroje|forrás|megjegyzés|vir|izvor|allikas|šaltinis"
                            + "|avots|πηγή|източник|remarque|remarques|extracted|last update|last updated"
                            + "|data extracted|symbols|legend)\\b\\s*[:.(/)\\d].*",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS
                            | Pattern.DOTALL);

    private static final Pattern MARK =
            Pattern.compile(
                    "(?:\\*{1,3}|[†‡§]|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\\(?\\d\\)|\\(\\p{L}\\)|\\[\\w\\])\\s*\\p{L}.*",
                    Pattern.DOTALL);

    /// What is drawn below a table.
    private static final Pattern RULE = Pattern.compile("[_=*~-]{3,}");

    boolean isOne(TableText.Line line) {
        var said = line.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        boolean isAlone = said.stream().distinct().count() == 1;
        boolean isAcross = isAlone && said.size() > FEW && said.size() == line.cells().size();
        return isHeader(line.cells())
                || (isAcross
                        && !DecimalStyle.isWritten(said.getFirst())
                        && !DecimalStyle.isMissing(said.getFirst()))
                || (isAlone && isNote(said.getFirst()))
                || (isNote(said.isEmpty() ? "" : said.getFirst())
                        && line.cells().size() < header.size());
    }

    private boolean isHeader(List<String> cells) {
        int width = TableText.width(header);
        return width > 1
                && TableText.width(cells) == width
                && header.subList(0, width).equals(cells.subList(0, width));
    }

    private static boolean isNote(String cell) {
        return cell.length() > LONG
                || RULE.matcher(cell).matches()
                || MARK.matcher(cell).matches()
                || BEGINNING.matcher(cell.toLowerCase(Locale.ROOT)).matches();
    }
}
