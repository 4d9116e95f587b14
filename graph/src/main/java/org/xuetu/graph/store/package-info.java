/// The graph of one release, opened for reading. What lies behind [GraphStore] may change; nothing
/// above it may notice.
@NullMarked
package org.xuetu.graph.store;

import org.jspecify.annotations.NullMarked;
