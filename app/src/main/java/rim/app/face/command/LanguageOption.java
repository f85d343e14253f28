package rim.app.face.command;

import picocli.CommandLine.Option;
import rim.app.ask.TextLanguage;
import rim.sources.contribution.Language;

/// The option for the language of texts that go to others.
public final class LanguageOption {
    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "language of the text: en or sv (default: ${DEFAULT-VALUE})")
    private String code = "en";

    /// The language.
    ///
    /// @throws rim.app.ask.WrongUsage when it is none of the two
    public Language language() {
        return TextLanguage.meant(code);
    }
}
