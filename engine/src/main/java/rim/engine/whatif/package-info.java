/// What a unit would come to with other values, and which values it would take: everything but the
/// unit's own values stays as it is, bounds included. Needs no Spark.
@NullMarked
package rim.engine.whatif;

import org.jspecify.annotations.NullMarked;
