/// What resembles an entity, and why: similar courses and programmes, and courses that people may wish
/// to examine as equivalent. Suggestions of a machine, never rules.
@NullMarked
package org.xuetu.indexer.related;

import org.jspecify.annotations.NullMarked;
