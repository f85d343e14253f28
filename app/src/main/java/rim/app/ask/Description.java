package rim.app.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that the faces say of a question: help, manual page, completion, the description of the
/// interface over HTTP and tools for assistants are made from it.
///
/// @param name of the command and, over HTTP, of the address
/// @param summary what it answers, one sentence
/// @param shape how the answer looks
/// @param parameters those of the question itself, and last those of all its kind: which edition,
///   which rows
/// @param notes more about it, paragraphs
/// @param examples command lines that have an answer in most editions
/// @param scope what it is put to
/// @param former words of earlier releases that still work for one
public record Description(
        String name,
        String summary,
        AnswerShape shape,
        List<Parameter<?>> parameters,
        List<String> notes,
        List<String> examples,
        Scope scope,
        List<Former> former) {
    /// Which edition is asked.
    public static final Parameter<Optional<String>> EDITION =
            Parameter.optional("edition", new Kind.Text(), "edition to ask")
                    .called("NAME")
                    .unless("the one in force");

    /// Most rows of a table.
    public static final Parameter<Optional<Integer>> LIMIT =
            Parameter.optional("limit", new Kind.Whole(1, 100_000), "most rows of a table")
                    .called("N");

    /// Rows of a table to leave out.
    public static final Parameter<Integer> OFFSET =
            Parameter.usual(
                            "offset",
                            new Kind.Whole(0, Integer.MAX_VALUE),
                            0,
                            "rows of a table to leave out first")
                    .called("N");

    /// What a question is put to.
    public enum Scope {
        EDITION,
        /// All editions of a data home.
        HOME
    }

    /// A word of an earlier release.
    ///
    /// @param option that stood at the command of this question
    /// @param command whose business it is now
    /// @param now what stands for it now; empty for nothing
    public record Former(String option, String command, String now) {}

    public Description {
        parameters = List.copyOf(parameters);
        notes = List.copyOf(notes);
        examples = List.copyOf(examples);
        former = List.copyOf(former);
    }

    /// A question to one edition.
    ///
    /// @param own parameters of the question itself
    public static Description of(
            String name, String summary, AnswerShape shape, List<Parameter<?>> own) {
        var all = new ArrayList<>(own);
        for (var each : List.of(EDITION, LIMIT, OFFSET)) {
            if (own.stream().noneMatch(it -> it.name().equals(each.name()))) {
                all.add(each);
            }
        }
        return new Description(
                name, summary, shape, all, List.of(), List.of(), Scope.EDITION, List.of());
    }

    /// The same with more about it.
    public Description noting(String... paragraphs) {
        return new Description(
                name, summary, shape, parameters, List.of(paragraphs), examples, scope, former);
    }

    /// The same with command lines, without the name of the program.
    public Description trying(String... examples) {
        return new Description(
                name, summary, shape, parameters, notes, List.of(examples), scope, former);
    }

    /// The same, put to all editions of a data home.
    public Description ofAllEditions() {
        var all =
                parameters.stream()
                        .<Parameter<?>>map(each ->
                                each.equals(EDITION)
                                        ? EDITION.meaning("makes no difference here").onlyOverHttp()
                                        : each)
                        .toList();
        return new Description(name, summary, shape, all, notes, examples, Scope.HOME, former);
    }

    /// The same with words of an earlier release.
    public Description formerly(Former... words) {
        return new Description(
                name, summary, shape, parameters, notes, examples, scope, List.of(words));
    }

    /// Which rows are wanted.
    public Part part(Given given) {
        return new Part(given.the(OFFSET), given.the(LIMIT));
    }
}
