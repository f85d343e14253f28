package rim.app.face.tool;

import java.util.List;
import rim.app.question.Questions;

/// The tools, in the order in which an assistant is told of them.
final class Tools {
    /// Questions that have an answer of some lines, and no statement to be written.
    private static final List<String> NAMES =
            List.of(
                    "regions",
                    "indicators",
                    "rank",
                    "profile",
                    "query",
                    "explain",
                    "compare",
                    "country",
                    "neighbours",
                    "changes",
                    "peers",
                    "lift",
                    "whatif",
                    "specialisation",
                    "portfolio",
                    "shiftshare",
                    "turnover",
                    "complexity",
                    "relatedness",
                    "skill",
                    "priorities",
                    "overlap",
                    "published",
                    "datasets",
                    "editions",
                    "search",
                    "passage",
                    "citation");

    static List<QuestionTool> all() {
        return NAMES.stream()
                .map(name -> QuestionTool.of(Questions.named(name).orElseThrow()))
                .toList();
    }

    private Tools() {}
}
