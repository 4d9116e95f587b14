/// Records as the sources state them: kinds and fields (the schema), values, rows with their origin,
/// and the catalogue that holds a whole release's worth of them.
@NullMarked
package org.xuetu.graph.record;

import org.jspecify.annotations.NullMarked;
