/// How names of companies are known. Knows neither documents nor the index.
@NullMarked
package rim.index.company;

import org.jspecify.annotations.NullMarked;
