package rim.app.face.sdmx;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLStreamException;
import rim.app.serve.http.Problem;
import rim.app.serve.http.Reply;

/// A problem as SDMX-ML has it, with the codes of the standard (SDMX 2.1, section 7).
final class SdmxError {
    static Reply of(Problem problem) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = new Xml(out);
            xml.document("message:Error", "message", Xml.MESSAGE, "common", Xml.COMMON);
            xml.begin("message:ErrorMessage", "code", String.valueOf(code(problem.status())));
            xml.text("common:Text", problem.title() + ". " + problem.detail(), "xml:lang", "en");
            xml.end();
            xml.end();
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A problem must have a form", e);
        }
        var reply =
                Reply.bytes("application/vnd.sdmx.structure+xml;version=2.1", out.toByteArray());
        return new Reply(problem.status(), reply.type(), problem.headers(), reply.body(), () -> {});
    }

    private static int code(int status) {
        return switch (status) {
            case 401, 403 -> 110;
            case 400, 405, 406, 414 -> 140;
            case 404 -> 100;
            case 413 -> 130;
            case 501 -> 501;
            case 503, 429 -> 503;
            default -> 500;
        };
    }

    private SdmxError() {}
}
