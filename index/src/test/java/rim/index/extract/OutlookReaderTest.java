package rim.index.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages of Outlook, made by what MS-OXMSG and MS-OXTNEF say of their form.
class OutlookReaderTest {
    private static final int ON_MESSAGE = 1;
    private static final int ON_FILE = 2;
    private static final int SUBJECT = 0x0001_8004;
    private static final int FILE = 0x0006_9002;
    private static final int FILE_NAME = 0x0001_8010;
    private static final int PROPERTIES = 0x0006_9003;
    private static final int CODE_PAGE = 0x3FFD_0003;
    private static final int BODY_IN_RTF = 0x1009_0102;

    @TempDir Path folder;

    private interface Writing {
        void on(DirectoryEntry message) throws IOException;
    }

    private DocumentText stored(Writing writing) throws IOException {
        return stored(new byte[0], writing);
    }

    private DocumentText stored(byte[] properties, Writing writing) throws IOException {
        var file = folder.resolve("a.msg");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(file)) {
            var all = new ByteArrayOutputStream();
            all.writeBytes(new byte[32]);
            all.writeBytes(properties);
            put(container.getRoot(), "__properties_version1.0", all.toByteArray());
            writing.on(container.getRoot());
            container.writeFilesystem(out);
        }
        return DocumentReader.read(file, ReadingLimits.DEFAULT);
    }

    private static void put(DirectoryEntry message, String name, byte[] content)
            throws IOException {
        message.createDocument(name, new ByteArrayInputStream(content));
    }

    private static void put(DirectoryEntry message, String property, String text)
            throws IOException {
        put(message, "__substg1.0_" + property + "001F", text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static String page(DocumentText text) {
        assertThat(text.pages()).hasSize(1);
        return text.pages().getFirst().text();
    }

    @Test
    void theFormOfTheTextThatSaysMoreIsRead() throws IOException {
        var text =
                stored(message -> {
                    put(message, "0037", "Möte om kusten");
                    put(message, "1000", "See HTML");
                    put(
                            message,
                            "__substg1.0_10130102",
                            "<p>Kommunerna vid kusten<p>vill ha fler hamnar"
                                    .getBytes(StandardCharsets.UTF_8));
                });
        assertThat(text.heading()).isEqualTo("Möte om kusten");
        assertThat(page(text))
                .isEqualTo("Möte om kusten\n\nKommunerna vid kusten\n\nvill ha fler hamnar");
    }

    @Test
    void messagesWithinAreReadAndFilesNamed() throws IOException {
        var text =
                stored(message -> {
                    put(message, "1000", "Outer text");
                    var file = message.createDirectory("__attach_version1.0_#00000000");
                    put(file, "3707", "karta över länet.pdf");
                    var other = message.createDirectory("__attach_version1.0_#00000001");
                    var within = other.createDirectory("__substg1.0_3701000D");
                    put(within, "__properties_version1.0", new byte[24]);
                    put(within, "0037", "Earlier");
                    put(within, "1000", "Inner text");
                    var inner = within.createDirectory("__attach_version1.0_#00000000");
                    put(inner, "3707", "budget.xlsx");
                });
        assertThat(page(text)).isEqualTo("Outer text\n\nEarlier\n\nInner text");
        assertThat(text.note()).contains("karta över länet.pdf, budget.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "1253, windows-1253, Περιφερειακή ανάπτυξη",
        // no such code page: Western letters
        "99999, windows-1252, Förderung der Städte",
        "0, windows-1252, Förderung der Städte"
    })
    void lettersOfAByteAreThoseThatTheMessageNames(int page, String letters, String seen)
            throws IOException {
        var properties = new ByteArrayOutputStream();
        properties.writeBytes(little(4, CODE_PAGE));
        properties.writeBytes(new byte[4]);
        properties.writeBytes(little(8, page));
        var text =
                stored(
                        properties.toByteArray(),
                        message ->
                                put(
                                        message,
                                        "__substg1.0_1000001E",
                                        seen.getBytes(Charset.forName(letters))));
        assertThat(page(text)).isEqualTo(seen);
    }

    private static byte[] little(int bytes, long value) {
        var all = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
        return Arrays.copyOf(all.array(), bytes);
    }

    private static void attribute(ByteArrayOutputStream out, int level, int kind, byte[] content) {
        int sum = 0;
        for (byte each : content) {
            sum += each & 0xFF;
        }
        out.write(level);
        out.writeBytes(little(4, kind));
        out.writeBytes(little(4, content.length));
        out.writeBytes(content);
        out.writeBytes(little(2, sum));
    }

    private static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sent(String rtf) {
        var body = rtf.getBytes(StandardCharsets.US_ASCII);
        var properties = new ByteArrayOutputStream();
        properties.writeBytes(little(4, 1));
        properties.writeBytes(little(4, BODY_IN_RTF));
        properties.writeBytes(little(4, 1));
        properties.writeBytes(little(4, 16 + body.length));
        properties.writeBytes(little(4, 12 + body.length));
        properties.writeBytes(little(4, body.length));
        properties.writeBytes("MELA".getBytes(StandardCharsets.US_ASCII));
        properties.writeBytes(little(4, 0));
        properties.writeBytes(body);
        properties.writeBytes(new byte[(4 - body.length % 4) % 4]);
        var out = new ByteArrayOutputStream();
        out.writeBytes(little(4, 0x223E9F78));
        out.writeBytes(little(2, 1));
        attribute(out, ON_MESSAGE, SUBJECT, text("Clusters"));
        attribute(out, ON_MESSAGE, PROPERTIES, properties.toByteArray());
        attribute(out, ON_FILE, FILE, new byte[14]);
        attribute(out, ON_FILE, FILE_NAME, text("plan.docx"));
        return out.toByteArray();
    }

    @Test
    void aMessageAsItIsSentIsRead() throws IOException {
        var file =
                Files.write(
                        folder.resolve("winmail.dat"),
                        sent("{\\rtf1 Clusters of firms.\\par They grow in the north\\par}"));
        var text = DocumentReader.read(file, ReadingLimits.DEFAULT);
        assertThat(text.heading()).isEqualTo("Clusters");
        assertThat(page(text))
                .isEqualTo("Clusters\n\nClusters of firms.\n\nThey grow in the north");
        assertThat(text.note()).endsWith("plan.docx");
    }

    private DocumentText mail(String plain, byte[] sent) throws IOException {
        var message =
                """
                From: a@b.example
                Subject: Clusters
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=X

                --X
                Content-Type: text/plain

                %s
                --X
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="winmail.dat"

                %s
                --X--
                """
                        .replaceFirst("%s", plain)
                        .replaceFirst("%s", Base64.getMimeEncoder().encodeToString(sent));
        var file = Files.writeString(folder.resolve("a.eml"), message);
        return DocumentReader.read(file, ReadingLimits.DEFAULT);
    }

    @Test
    void whatOutlookSendsBesideTheTextIsReadOnce() throws IOException {
        var sent = sent("{\\rtf1 Clusters of firms.\\par They grow in the north\\par}");
        var whole = mail("Clusters of firms.\n\nThey grow in the north", sent);
        assertThat(page(whole))
                .isEqualTo("Clusters\n\nClusters of firms.\n\nThey grow in the north");
        assertThat(whole.note()).endsWith("plan.docx").doesNotContain("winmail");
        assertThat(page(mail("", sent))).isEqualTo(page(whole));
    }

    @Test
    void aBrokenMessageOfOutlookIsNamedAsAFile() throws IOException {
        var text = mail("Text", new byte[] {0x78, (byte) 0x9F, 0x3E, 0x22, 0, 0, 7});
        assertThat(page(text)).isEqualTo("Clusters\n\nText");
        assertThat(text.note()).endsWith("winmail.dat");
    }
}
