/// The command line: verbs, their words to people, exit codes. The only place that prints.
@NullMarked
package org.xuetu.api.cli;

import org.jspecify.annotations.NullMarked;
