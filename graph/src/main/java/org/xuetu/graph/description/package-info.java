/// What a release says of itself, as data in its own graph: the service, the statistics, the queries.
@NullMarked
package org.xuetu.graph.description;

import org.jspecify.annotations.NullMarked;
