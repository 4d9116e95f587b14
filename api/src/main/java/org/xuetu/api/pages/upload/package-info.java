/// Pages that take a file: an adviser's learners, a school's courses.
@NullMarked
package org.xuetu.api.pages.upload;

import org.jspecify.annotations.NullMarked;
