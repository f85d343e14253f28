package rim.app.ask;

import rim.sources.contribution.Language;

/// The language of texts that go to others, as somebody asks for it.
public final class TextLanguage {
    /// The language of a code.
    ///
    /// @throws WrongUsage when texts are in no such language
    public static Language meant(String code) {
        return Language.of(code)
                .orElseThrow(() ->
                        new WrongUsage("Invalid language: '" + code + "' (expected en or sv)"));
    }

    private TextLanguage() {}
}
