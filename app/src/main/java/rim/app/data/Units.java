package rim.app.data;

/// Units in words.
public final class Units {
    /// What a code stands for; a code that is not known speaks for itself.
    public static String name(String code) {
        return switch (code) {
            case "PC" -> "percent";
            case "PC_GDP" -> "percent of gross domestic product";
            case "PC_EMP" -> "percent of employment";
            case "PC_POP" -> "percent of population";
            case "GDP_BEUR" -> "per billion euro of gross domestic product";
            case "PPS_HAB" -> "purchasing power standard per inhabitant";
            case String other -> other;
        };
    }

    private Units() {}
}
