#!/usr/bin/env bash
# POI 5.5.1: on a paragraph that was just made, XWPFParagraph.setKeepNext throws a
# NullPointerException, since it takes the paragraph's properties to be there. A good guess is that it
# makes them, as setPageBreak, setSpacingBefore, setAlignment and setStyle do, and as its getter
# isKeepNext allows for. So a heading that is told to stay with the next line fails or works by the
# order of two lines.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>finding</groupId>
    <artifactId>finding</artifactId>
    <version>1</version>
    <dependencies>
        <dependency><groupId>org.apache.poi</groupId><artifactId>poi-ooxml</artifactId><version>5.5.1</version></dependency>
    </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies "-DoutputDirectory=$work/jars" >/dev/null 2>&1
cat > Kept.java <<'JAVA'
import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

public class Kept {
    public static void main(String[] arguments) throws Exception {
        var ways = new LinkedHashMap<String, Consumer<XWPFParagraph>>();
        ways.put("setKeepNext", each -> each.setKeepNext(true));
        ways.put("isKeepNext", XWPFParagraph::isKeepNext);
        ways.put("setPageBreak", each -> each.setPageBreak(true));
        ways.put("setSpacingBefore", each -> each.setSpacingBefore(100));
        ways.put("setAlignment", each -> each.setAlignment(ParagraphAlignment.CENTER));
        ways.put("setStyle", each -> each.setStyle("Heading1"));
        ways.put("setSpacingBefore, setKeepNext", each -> {
            each.setSpacingBefore(100);
            each.setKeepNext(true);
        });
        try (var document = new XWPFDocument()) {
            for (var way : ways.entrySet()) {
                try {
                    way.getValue().accept(document.createParagraph());
                    System.out.println(way.getKey() + ": works");
                } catch (RuntimeException e) {
                    System.out.println(way.getKey() + ": " + e.getClass().getSimpleName());
                }
            }
        }
    }
}
JAVA
java -cp 'jars/*' Kept.java 2>/dev/null | grep -v 'Log4j API' | tee seen
cat > expected <<'TEXT'
setKeepNext: NullPointerException
isKeepNext: works
setPageBreak: works
setSpacingBefore: works
setAlignment: works
setStyle: works
setSpacingBefore, setKeepNext: works
TEXT
diff expected seen && echo "as found"
