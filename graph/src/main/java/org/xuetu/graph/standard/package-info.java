/// The unified standard for shared course resources: its rules (SHACL shapes), the table that people
/// fill in, and holding contributions against it.
@NullMarked
package org.xuetu.graph.standard;

import org.jspecify.annotations.NullMarked;
