/// The tables of an edition: their columns, types, order and meaning, each written once.
@NullMarked
package rim.schemas.table;

import org.jspecify.annotations.NullMarked;
