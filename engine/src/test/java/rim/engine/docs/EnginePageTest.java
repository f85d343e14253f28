package rim.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program in `docs/engine.md` compiles, and prints what the page says.
class EnginePageTest {
    private static final Path PAGE = Path.of("../docs/engine.md");

    @TempDir Path folder;

    private static String block(String language, String page) {
        var fence = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(fence.find()).as(language).isTrue();
        return fence.group(1);
    }

    @Test
    void theProgramOnThePagePrintsWhatThePageSays() throws Exception {
        var page = Files.readString(PAGE);
        var program = block("java", page);
        assertThat(program.lines().count()).isLessThan(32);
        compile(program);
        assertThat(run()).isEqualTo(block("text", page));
    }

    private void compile(String program) throws Exception {
        var source = Files.writeString(folder.resolve("Index.java"), program);
        var said = new ByteArrayOutputStream();
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                said,
                                said,
                                "-proc:none",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString(),
                                source.toString());
        assertThat(result).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private String run() throws Exception {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        URI classes = folder.toUri();
        try (var loader = new URLClassLoader(new URL[] {classes.toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Index")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
