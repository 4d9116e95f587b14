/// What the pages show: one record for each template, and the renderer.
@NullMarked
package org.xuetu.api.pages;

import org.jspecify.annotations.NullMarked;
