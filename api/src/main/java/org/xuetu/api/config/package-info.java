/// What can be configured, and where each value came from.
@NullMarked
package org.xuetu.api.config;

import org.jspecify.annotations.NullMarked;
