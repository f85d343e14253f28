package rim.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the source and the documents of all modules keep to, beside what the architecture tests
/// see.
class HouseRulesTest {
    private static final Path ROOT = Path.of(System.getProperty("rim.root", ".."));
    private static final List<String> MODULES =
            List.of("schemas", "sources", "engine", "pipeline", "index", "embeddings", "app");
    private static final int LONGEST_CLASS = 400;
    private static final int LONGEST_METHOD = 50;

    /// A path, a name or an address has one text; a record's is that of whatever it holds.
    private static final Pattern HAS_ONE_TEXT =
            Pattern.compile(
                    ".*(?:\\brelativize\\(\\w+\\)|\\bfile|\\bname\\(\\)|\\baddress|Build\\.current\\(\\))");

    private static final List<Source> SOURCES = new ArrayList<>();

    private record Source(Path file, String text, CompilationUnitTree tree, Trees trees) {
        String name() {
            return String.valueOf(file.getFileName()).replace(".java", "");
        }

        long lines(Tree part) {
            var positions = trees.getSourcePositions();
            var map = tree.getLineMap();
            return map.getLineNumber(positions.getEndPosition(tree, part))
                    - map.getLineNumber(positions.getStartPosition(tree, part))
                    + 1;
        }
    }

    @BeforeAll
    static void parse() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            for (String module : MODULES) {
                var paths = below(ROOT.resolve(module).resolve("src/main/java"), ".java");
                var task =
                        (JavacTask)
                                compiler.getTask(
                                        null,
                                        files,
                                        null,
                                        List.of("-proc:none"),
                                        null,
                                        files.getJavaFileObjectsFromPaths(paths));
                var trees = Trees.instance(task);
                for (CompilationUnitTree tree : task.parse()) {
                    var file = Path.of(tree.getSourceFile().toUri());
                    SOURCES.add(new Source(file, Files.readString(file), tree, trees));
                }
            }
        }
    }

    private static List<Path> below(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(SOURCES).hasSizeGreaterThan(500);
        for (String module : MODULES) {
            assertThat(SOURCES)
                    .as(module)
                    .anyMatch(s ->
                            s.file().startsWith(ROOT.resolve(module).toAbsolutePath().normalize()));
        }
    }

    @Test
    void noTwoPublicClassesHaveOneName() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Source source : SOURCES) {
            for (Tree type : source.tree().getTypeDecls()) {
                if (type instanceof ClassTree declared
                        && declared.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    counts.merge(declared.getSimpleName().toString(), 1, Integer::sum);
                }
            }
        }
        counts.values().removeIf(count -> count == 1);
        assertThat(counts).isEmpty();
    }

    @Test
    void noClassIsLongerThanAReaderHolds() {
        var tooLong =
                SOURCES.stream()
                        .filter(source -> source.text().lines().count() > LONGEST_CLASS)
                        .map(Source::name)
                        .toList();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        var tooLong = new ArrayList<String>();
        for (Source source : SOURCES) {
            source.tree()
                    .accept(
                            new TreeScanner<Void, Void>() {
                                @Override
                                public Void visitMethod(MethodTree method, Void nothing) {
                                    if (source.lines(method) > LONGEST_METHOD) {
                                        tooLong.add(source.name() + "." + method.getName());
                                    }
                                    return super.visitMethod(method, null);
                                }
                            },
                            null);
        }
        assertThat(tooLong).isEmpty();
    }

    /// The text of a map or a set has an order that every run chooses anew: a digest of it says
    /// that the same is another.
    @Test
    void nothingIsHashedByWhatItsTextHappensToBe() {
        var hashed = new TreeSet<String>();
        for (Source source : SOURCES) {
            if (source.text().contains("Digests.of(")) {
                source.tree().accept(new Texts(source, hashed), null);
            }
        }
        assertThat(hashed).isEmpty();
    }

    /// Finds what is turned into text.
    private static final class Texts extends TreeScanner<Void, Void> {
        private final Source source;
        private final Set<String> found;

        Texts(Source source, Set<String> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree select
                    && select.getIdentifier().contentEquals("toString")
                    && !HAS_ONE_TEXT.matcher(select.getExpression().toString()).matches()) {
                found.add(source.name() + ": " + select.getExpression());
            }
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            if (reference.getName().contentEquals("toString")) {
                found.add(source.name() + ": " + reference);
            }
            return super.visitMemberReference(reference, null);
        }
    }

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    private static List<Path> documents() throws IOException {
        var documents = new ArrayList<>(below(ROOT.resolve("docs"), ".md"));
        try (Stream<Path> files = Files.list(ROOT)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        documents.add(ROOT.resolve("data-samples/README.md"));
        return documents;
    }

    @Test
    void everyLinkOfADocumentLeadsSomewhere() throws IOException {
        var broken = new ArrayList<String>();
        int links = 0;
        for (Path document : documents()) {
            var found = LINK.matcher(Files.readString(document));
            while (found.find()) {
                var target = found.group(1);
                if (!target.contains(":")) {
                    links++;
                    if (!leadsSomewhere(document, target)) {
                        broken.add(ROOT.relativize(document) + ": " + target);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(15);
    }

    private static boolean leadsSomewhere(Path document, String target) throws IOException {
        int sign = target.indexOf('#');
        var path = sign < 0 ? target : target.substring(0, sign);
        var file = path.isEmpty() ? document : document.resolveSibling(path);
        if (!Files.exists(file)) {
            return false;
        }
        return sign < 0
                || !file.toString().endsWith(".md")
                || anchors(Files.readString(file)).contains(target.substring(sign + 1));
    }

    /// As hosts of code make them of headings.
    private static Set<String> anchors(String text) {
        var anchors = new TreeSet<String>();
        HEADING.matcher(text)
                .results()
                .map(heading ->
                        heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .forEach(anchors::add);
        return anchors;
    }

    @Test
    void aBrokenLinkAndAMissingAnchorAreSeen() throws IOException {
        var readme = ROOT.resolve("README.md");
        assertThat(leadsSomewhere(readme, "ARCHITECTURE.md#modules")).isTrue();
        assertThat(leadsSomewhere(readme, "ARCHITECTURE.md#no-such-heading")).isFalse();
        assertThat(leadsSomewhere(readme, "no-such-file.md")).isFalse();
        assertThat(leadsSomewhere(readme, "docs/explanation/decisions")).isTrue();
    }
}
