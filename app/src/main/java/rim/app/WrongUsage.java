package rim.app;

/// The command line asks for something that makes no sense, which its parser cannot know.
public final class WrongUsage extends RuntimeException {
    public WrongUsage(String message) {
        super(message);
    }
}
