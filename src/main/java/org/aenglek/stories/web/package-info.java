/** The pages of stories. */
@NullMarked
package org.aenglek.stories.web;

import org.jspecify.annotations.NullMarked;
