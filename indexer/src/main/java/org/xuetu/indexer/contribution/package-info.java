/// A file that a school offers: read, held against the standard, scored, and what it would change in
/// the graph. Nothing of it is kept.
@NullMarked
package org.xuetu.indexer.contribution;

import org.jspecify.annotations.NullMarked;
