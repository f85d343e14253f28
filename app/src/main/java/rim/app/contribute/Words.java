package rim.app.contribute;

import java.util.List;
import rim.schemas.contribution.State;
import rim.schemas.contribution.Step;
import rim.sources.contribution.Language;

/// What senders read, in both languages.
final class Words {
    private static final int DAY = 10;

    static List<String> aboutTemplate(Language language) {
        return language == Language.SWEDISH
                ? List.of(
                        "Varje rad är en cell i en källa som ett värde för regionen bygger på.",
                        "Fyll i de gula kolumnerna på de rader som ska rättas; lämna övriga rader"
                                + " och kolumner som de är.",
                        "rättat värde: ett tal, eller : för inget värde. källa: tabell, publikation"
                                + " eller skrivelse; den krävs.",
                        "kommentar: varför värdet är fel. Den visas tillsammans med det rättade"
                                + " värdet.",
                        "De första raderna är för kommentarer till profilen och för rapporter att"
                                + " lägga till, en på varje rad.",
                        "En prioritering som en rapport anger har en egen rad: skriv rätt tema som"
                                + " rättat värde, eller : där det inte är någon prioritering, rätt"
                                + " region eller rätta verksamheter, och i kommentaren varför.",
                        "En prioritering som saknas: dess tema som rättat värde, dess text i"
                                + " kommentaren och var den står som källa.",
                        "Bladet ska ligga först i arbetsboken. Kontrollera filen med: rim"
                                + " contribute check FIL")
                : List.of(
                        "Each row is a cell of a source that a value of the region is made from.",
                        "Fill in the yellow columns of the rows to be corrected; leave other rows"
                                + " and columns as they are.",
                        "corrected value: a number, or : for no value. source: a table, publication"
                                + " or letter; it is required.",
                        "comment: why the value is wrong. It is shown beside the corrected value.",
                        "The first rows are for comments on the profile and for reports to add, one"
                                + " in each row.",
                        "A priority that a report states has a row of its own: write the right"
                                + " theme as the corrected value, or : where it is no priority, the"
                                + " right region or activities, and in the comment why.",
                        "A priority that is missing: its theme as the corrected value, its words in"
                                + " the comment, and where it is stated as the source.",
                        "The sheet must be the first of the workbook. Check the file with: rim"
                                + " contribute check FILE");
    }

    /// What a state means to a sender.
    static String state(State state, Language language) {
        return switch (state) {
            case RECEIVED ->
                    language.choose("received, not yet decided", "mottagen, ännu inte avgjord");
            case ACCEPTED ->
                    language.choose("accepted for the next edition", "godtagen för nästa utgåva");
            case REFUSED -> language.choose("refused", "avslagen");
            case REPLACED ->
                    language.choose(
                            "replaced by a later correction", "ersatt av en senare rättelse");
            case ASKED_AGAIN ->
                    language.choose(
                            "asked again: the source no longer says what is corrected",
                            "frågas om igen: källan säger inte längre det som rättas");
            case APPLIED -> language.choose("in the edition", "finns i utgåvan");
        };
    }

    /// A step of a line, in one sentence.
    static String step(Step step, Language language) {
        var text = new StringBuilder(step.time().substring(0, DAY));
        text.append("  ").append(state(step.state(), language));
        if (step.state() == State.ASKED_AGAIN) {
            text.append(language.choose("; it says ", "; den säger "))
                    .append(
                            step.reason() == null
                                    ? language.choose("nothing", "ingenting")
                                    : language.number(step.reason()));
            if (step.edition() != null) {
                text.append(language.choose(" (edition ", " (utgåva "))
                        .append(step.edition())
                        .append(')');
            }
            return text.toString();
        }
        if (step.edition() != null) {
            text.append(' ').append(step.edition());
        }
        if (step.reason() != null) {
            text.append(": ").append(step.reason());
        }
        return text.toString();
    }

    /// That an edition with a line is not the one that readers see.
    static String notInForce(String edition, String inForce, Language language) {
        return language.choose(
                "not to be seen now: edition "
                        + edition
                        + " is not in force, edition "
                        + inForce
                        + " is",
                "syns inte nu: utgåvan " + edition + " gäller inte, det gör utgåvan " + inForce);
    }

    private Words() {}
}
