/// How well answers are ordered: judged questions, queries made from the entities themselves, and the
/// figures of both.
@NullMarked
package org.xuetu.indexer.relevance;

import org.jspecify.annotations.NullMarked;
