package rim.schemas.methodology;

/// What something is called in one language.
public record Named(String title) {}
