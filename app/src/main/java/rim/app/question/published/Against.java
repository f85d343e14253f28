package rim.app.question.published;

/// What published scores and the edition's own are both relative to where they are compared.
public enum Against {
    /// The European Union in the publication's base year.
    BASE_YEAR,
    /// The European Union in the year of the scores.
    SAME_YEAR,
    /// Not the same thing: each as it is. Levels differ, the order is comparable.
    AS_THEY_ARE
}
