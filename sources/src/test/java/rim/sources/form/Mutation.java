package rim.sources.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/// What may befall a file.
enum Mutation {
    TRUNCATION {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            return Arrays.copyOf(content, random.nextInt(content.length + 1));
        }
    },
    RANDOM_BYTES {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            var changed = content.clone();
            for (int i = random.nextInt(1, 20); i > 0 && changed.length > 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            return changed;
        }
    },
    SWAPPED_COLUMNS {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            var lines = lines(content);
            var delimiter = List.of("\t", ",", ";").get(random.nextInt(3));
            boolean isAll = random.nextBoolean();
            int one = random.nextInt(lines.size());
            int from = random.nextInt(8);
            int to = random.nextInt(8);
            for (int i = 0; i < lines.size(); i++) {
                var fields = new ArrayList<>(List.of(lines.get(i).split(delimiter, -1)));
                if ((isAll || i == one) && fields.size() > Math.max(from, to)) {
                    Collections.swap(fields, from, to);
                    lines.set(i, String.join(delimiter, fields));
                }
            }
            return bytes(lines, "\n");
        }
    },
    DUPLICATED_ROWS {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            var lines = lines(content);
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                var line = lines.get(random.nextInt(lines.size()));
                lines.add(random.nextInt(lines.size() + 1), line);
            }
            return bytes(lines, "\n");
        }
    },
    HUGE_FIELD {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            var fill = List.of("x", "9", ":", "\"", ",", "<a>", "{").get(random.nextInt(7));
            var huge = fill.repeat(random.nextInt(1_000, 100_000));
            return inserted(content, huge.getBytes(StandardCharsets.UTF_8), random);
        }
    },
    WRONG_LINE_ENDS {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            var end = List.of("\r\n", "\r", "\n\n", "\u2028", "\r\r\n").get(random.nextInt(5));
            if (random.nextBoolean()) {
                return bytes(lines(content), end);
            }
            var mixed = new StringBuilder();
            for (String line : lines(content)) {
                mixed.append(line).append(random.nextInt(3) == 0 ? end : "\n");
            }
            return mixed.toString().getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    REMOVED_SPAN {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            int from = random.nextInt(content.length + 1);
            int to = Math.min(content.length, from + random.nextInt(200));
            var rest = Arrays.copyOf(content, content.length - (to - from));
            System.arraycopy(content, to, rest, from, content.length - to);
            return rest;
        }
    },
    COPIED_SPAN {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            int from = random.nextInt(content.length + 1);
            int to = Math.min(content.length, from + random.nextInt(500));
            return inserted(content, Arrays.copyOfRange(content, from, to), random);
        }
    },
    SHUFFLED_ROWS {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            var lines = lines(content);
            for (int i = lines.size() - 1; i > 0; i--) {
                Collections.swap(lines, i, random.nextInt(i + 1));
            }
            return bytes(lines, "\n");
        }
    },
    STRANGE_VALUES {
        private static final List<String> VALUES =
                List.of(
                        "NaN",
                        "Infinity",
                        "1e999",
                        "-0",
                        "0x1p3",
                        "1d",
                        "1_000",
                        "١٢",
                        "12,5",
                        ": c",
                        ":",
                        "",
                        "-",
                        "1 2",
                        "1e-400",
                        "9".repeat(400),
                        "null",
                        "\"",
                        "TRUE",
                        "&amp;",
                        "&x;",
                        "\\u0000",
                        "\u0000",
                        "=1+1",
                        "\uD800");

        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            var text = new String(content, StandardCharsets.ISO_8859_1);
            var parts = text.split("(?<=[\\t,;>\":])|(?=[\\t,;<\":])", -1);
            for (int i = random.nextInt(1, 10); i > 0; i--) {
                parts[random.nextInt(parts.length)] = VALUES.get(random.nextInt(VALUES.size()));
            }
            return String.join("", parts).getBytes(StandardCharsets.UTF_8);
        }
    },
    PACKED_AND_CUT {
        @Override
        byte[] of(byte[] content, SplittableRandom random) {
            try (var out = new ByteArrayOutputStream();
                    var gzip = new GZIPOutputStream(out)) {
                gzip.write(content);
                gzip.finish();
                return random.nextBoolean()
                        ? out.toByteArray()
                        : Arrays.copyOf(out.toByteArray(), random.nextInt(out.size()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    };

    abstract byte[] of(byte[] content, SplittableRandom random);

    private static List<String> lines(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return new ArrayList<>(List.of(text.split("\n", -1)));
    }

    private static byte[] bytes(List<String> lines, String end) {
        return String.join(end, lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] inserted(byte[] content, byte[] more, SplittableRandom random) {
        int at = random.nextInt(content.length + 1);
        var all = Arrays.copyOf(content, content.length + more.length);
        System.arraycopy(content, at, all, at + more.length, content.length - at);
        System.arraycopy(more, 0, all, at, more.length);
        return all;
    }
}
