package rim.app.face.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A part of an answer that an assistant can read at once: numbers of six digits, lists cut short.
///
/// @param tree what is left
/// @param cuts which lists were cut, in words
record Shortened(JsonNode tree, List<String> cuts) {
    private static final MathContext DIGITS = new MathContext(6);

    /// Cuts all lists alike, as much as it takes.
    ///
    /// @param members most of each list
    /// @param characters most of the whole as JSON, as far as lists can help
    static Shortened of(JsonNode whole, int members, int characters) {
        for (int most = members; ; most /= 2) {
            var cuts = new LinkedHashSet<String>();
            var tree = cut(whole, "", most, cuts);
            if (most <= 1 || tree.toString().length() <= characters) {
                return new Shortened(tree, List.copyOf(new ArrayList<>(cuts)));
            }
        }
    }

    private static JsonNode cut(JsonNode node, String place, int most, Set<String> cuts) {
        if (node instanceof ObjectNode object) {
            var made = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(each ->
                            made.set(
                                    each.getKey(),
                                    cut(
                                            each.getValue(),
                                            place.isEmpty()
                                                    ? each.getKey()
                                                    : place + "." + each.getKey(),
                                            most,
                                            cuts)));
            return made;
        }
        if (node instanceof ArrayNode array) {
            var made = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < Math.min(most, array.size()); i++) {
                made.add(cut(array.get(i), place, most, cuts));
            }
            if (array.size() > most) {
                cuts.add(
                        place
                                + " has "
                                + array.size()
                                + " members, of which "
                                + most
                                + " are shown.");
            }
            return made;
        }
        return node.isFloatingPointNumber() ? rounded(node) : node;
    }

    // 0.30000000000000004 is no figure; whole numbers keep all of their digits
    private static JsonNode rounded(JsonNode number) {
        double value = number.doubleValue();
        if (value == Math.rint(value)) {
            return number;
        }
        return DecimalNode.valueOf(new BigDecimal(value).round(DIGITS).stripTrailingZeros());
    }
}
