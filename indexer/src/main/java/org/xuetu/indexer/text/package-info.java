/// The search of a release, offered to queries over its graph.
@NullMarked
package org.xuetu.indexer.text;

import org.jspecify.annotations.NullMarked;
