package rim.app;

/// Entry point.
public final class Main {
    public static void main(String[] arguments) {
        System.out.println("rim " + String.join(" ", arguments));
    }

    private Main() {}
}
