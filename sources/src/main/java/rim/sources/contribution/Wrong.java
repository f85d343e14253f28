package rim.sources.contribution;

import java.util.List;
import java.util.Locale;

/// What can be wrong with a file that was sent, in both languages. `{0}` and so on stand for the
/// details.
public enum Wrong {
    UNREADABLE(
            "the file cannot be read: {0} (expected the CSV or workbook of the template)",
            "filen kan inte läsas: {0} (mallens CSV eller arbetsbok väntades)"),
    TOO_LARGE(
            "the file has {0} (at most {1}); send it in parts",
            "filen har {0} (högst {1}); skicka den i delar"),
    NO_HEADER(
            "the first row is not the template's header: it lacks {0}. Get a new template and copy"
                    + " your columns into it",
            "första raden är inte mallens rubrikrad: den saknar {0}. Hämta en ny mall och kopiera"
                    + " in dina kolumner"),
    COLUMN_TWICE(
            "the header has the column twice (expected once)",
            "kolumnen finns två gånger i rubrikraden (en gång väntades)"),
    NOTHING_SENT(
            "nothing is filled in (expected at least one corrected value, comment, report or"
                    + " priority)",
            "ingenting är ifyllt (minst ett rättat värde, en kommentar, en rapport eller en"
                    + " prioritering väntades)"),
    BROKEN_ROW(
            "the row cannot be taken apart: a text in quotes is not closed, or it has {0} fields"
                    + " (expected {1})",
            "raden kan inte delas upp: en text inom citattecken är inte avslutad, eller så har den"
                    + " {0} fält ({1} väntades)"),
    NO_REGION(
            "no region (expected its code, such as SE33, in each row that is filled in)",
            "regionen saknas (dess kod, till exempel SE33, väntades i varje ifylld rad)"),
    SEVERAL_REGIONS(
            "'{0}' (expected {1}, the region that sends the file)",
            "'{0}' (väntat: {1}, regionen som skickar filen)"),
    UNKNOWN_REGION(
            "'{0}' is no region of the edition in force (expected a code of NUTS, such as SE33)",
            "'{0}' är ingen region i den gällande utgåvan (en NUTS-kod väntades, till exempel"
                    + " SE33)"),
    NO_PLACE(
            "a corrected value without {0}: nobody can know what it corrects (write it in the row"
                    + " of the template that has it)",
            "ett rättat värde utan {0}: ingen kan veta vad det rättar (skriv det på mallens rad som"
                    + " har uppgiften)"),
    NOT_A_YEAR(
            "'{0}' is no year (expected such as 2023)",
            "'{0}' är inget år (väntat: till exempel 2023)"),
    NOT_A_NUMBER(
            "'{0}' is no number (expected such as {1}, or : for no value)",
            "'{0}' är inget tal (väntat: till exempel {1}, eller : för inget värde)"),
    TWO_READINGS(
            "'{0}' may be a thousand or a decimal (write it without parting thousands)",
            "'{0}' kan vara tusental eller decimaler (skriv utan att dela upp tusental)"),
    NO_SOURCE(
            "a corrected value must say where it comes from (expected a table, a publication or a"
                    + " letter)",
            "ett rättat värde måste ange var det kommer ifrån (en tabell, en publikation eller en"
                    + " skrivelse väntades)"),
    TWO_MATTERS(
            "a corrected value and a report stand in one row (expected a row for each, so that each"
                    + " can be decided)",
            "ett rättat värde och en rapport står på samma rad (en rad för var och en väntades, så"
                    + " att båda kan avgöras)"),
    SOURCE_WITHOUT_VALUE(
            "a source but no corrected value (write the value, or clear the source)",
            "en källa men inget rättat värde (skriv värdet, eller töm källan)"),
    TOO_LONG("{0} characters (at most {1})", "{0} tecken (högst {1})"),
    TWICE(
            "the same cell is corrected in row {0} already (expected one row)",
            "samma cell rättas redan på rad {0} (en rad väntades)"),
    UNKNOWN_DATASET(
            "'{0}' is no dataset of the edition in force (known: {1})",
            "'{0}' är ingen datamängd i den gällande utgåvan (kända: {1})"),
    UNKNOWN_SERIES(
            "the dataset has no series '{0}' that feeds an indicator (leave the column as it was in"
                    + " the template)",
            "datamängden har ingen serie '{0}' som ger en indikator (lämna kolumnen som den var i"
                    + " mallen)"),
    NOT_OF_REGION(
            "the cell belongs to '{0}' and no value of {1} is made from it",
            "cellen hör till '{0}' och inget värde för {1} bygger på den"),
    OUT_OF_RANGE("'{0}' is not possible (expected {1})", "'{0}' är inte möjligt (väntat: {1})"),
    SAME_VALUE(
            "'{0}' is what the source says already (clear it, or write another value)",
            "'{0}' är redan vad källan säger (töm det, eller skriv ett annat värde)"),
    SOURCE_HAS_CHANGED(
            "the source says {0} by now, and {1} when the template was written: is the correction"
                    + " still right? Get a new template",
            "källan säger nu {0}, men {1} när mallen skrevs: stämmer rättelsen fortfarande? Hämta"
                    + " en ny mall"),
    NO_SUCH_PRIORITY(
            "'{0}' names no stated priority (leave the column as it was in the template; in a row"
                    + " for one that is missing, leave it empty)",
            "'{0}' pekar inte ut någon angiven prioritering (lämna kolumnen som den var i mallen;"
                    + " på en rad för en som saknas, lämna den tom)"),
    STATED_NO_LONGER(
            "the edition in force has no such priority, or its report says something else by now:"
                    + " is the correction still right? Get a new template",
            "den gällande utgåvan har ingen sådan prioritering, eller så säger rapporten nu något"
                    + " annat: stämmer rättelsen fortfarande? Hämta en ny mall"),
    NOTHING_RIGHT(
            "neither a theme nor a region nor activities (expected what is right, or : where it is"
                    + " no priority)",
            "varken tema, region eller verksamheter (väntat: vad som är rätt, eller : där det inte"
                    + " är någon prioritering)"),
    NOTHING_ELSE(
            "that is what the edition says already (expected another theme, region or activity, or"
                    + " : where it is no priority)",
            "det är redan vad utgåvan säger (väntat: ett annat tema, en annan region eller"
                    + " verksamhet, eller : där det inte är någon prioritering)"),
    NONE_AND_SOME(
            "it cannot be no priority and have another region or other activities (clear either)",
            "det kan inte både vara ingen prioritering och ha en annan region eller andra"
                    + " verksamheter (töm endera)"),
    NO_WHY(
            "a corrected priority needs a reason (write in the comment why it is wrong)",
            "en rättad prioritering behöver ett skäl (skriv i kommentaren varför den är fel)"),
    NO_TEXT(
            "a priority that is missing needs its words (write in the comment what the region"
                    + " says)",
            "en prioritering som saknas behöver sin text (skriv i kommentaren vad regionen säger)"),
    NOT_STATED_ANYWHERE(
            "a priority that is missing must say where it is stated (expected a document and its"
                    + " page)",
            "en prioritering som saknas måste ange var den står (ett dokument och dess sida"
                    + " väntades)"),
    UNKNOWN_THEME(
            "'{0}' is no theme of the vocabulary (expected a code or a name, such as energy, or :"
                    + " where it is no priority)",
            "'{0}' är inget tema i ordlistan (väntat: en kod eller ett namn, till exempel energi,"
                    + " eller : där det inte är någon prioritering)"),
    UNKNOWN_ACTIVITY(
            "'{0}' is no activity of NACE Rev. 2 (expected a section or division, such as A or"
                    + " C26)",
            "'{0}' är ingen verksamhet i NACE rev. 2 (väntat: en avdelning eller huvudgrupp, till"
                    + " exempel A eller C26)"),
    OF_ANOTHER_REGION(
            "the priority is of '{0}', which is neither {1} nor within it",
            "prioriteringen hör till '{0}', som varken är {1} eller ligger inom den"),
    ONLY_OF_PRIORITIES(
            "only a stated priority has this (clear it, or write it in a row of a priority)",
            "bara en angiven prioritering har detta (töm det, eller skriv det på en prioriterings"
                    + " rad)");

    private final String english;
    private final String swedish;

    Wrong(String english, String swedish) {
        this.english = english;
        this.swedish = swedish;
    }

    /// As it stands in CSV and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String text(Language language, List<String> details) {
        var text = language.choose(english, swedish);
        for (int i = 0; i < details.size(); i++) {
            text = text.replace("{" + i + "}", details.get(i));
        }
        return text;
    }
}
