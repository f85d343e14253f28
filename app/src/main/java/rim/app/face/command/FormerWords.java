package rim.app.face.command;

import java.util.ArrayList;
import java.util.List;
import rim.app.ask.Description.Former;
import rim.app.print.Console;
import rim.app.question.Questions;

/// Command lines as an earlier release understood them. They work for one release, with a hint.
public final class FormerWords {
    /// The words as they are written now.
    public static List<String> now(List<String> words, Console console) {
        var question = words.stream().findFirst().flatMap(Questions::named);
        if (question.isEmpty()) {
            return words;
        }
        var now = new ArrayList<>(words);
        for (var former : question.get().description().former()) {
            boolean isUsed = false;
            for (int i = now.size() - 1; i > 0; i--) {
                isUsed |= replaced(now, i, former);
            }
            if (isUsed) {
                console.say(hint(words.getFirst(), former));
                now.set(0, former.command());
            }
        }
        return now;
    }

    private static boolean replaced(List<String> words, int at, Former former) {
        var word = words.get(at);
        if (word.equals(former.option())) {
            if (former.now().isEmpty()) {
                words.remove(at);
            } else {
                words.set(at, former.now());
            }
            return true;
        }
        if (word.startsWith(former.option() + "=")) {
            var value = word.substring(former.option().length() + 1);
            words.set(at, former.now().isEmpty() ? value : former.now() + "=" + value);
            return true;
        }
        return false;
    }

    private static String hint(String command, Former former) {
        return "Note: '"
                + command
                + " "
                + former.option()
                + "' is now '"
                + (former.command() + " " + former.now()).strip()
                + "'; the old words work in this release only.";
    }

    private FormerWords() {}
}
