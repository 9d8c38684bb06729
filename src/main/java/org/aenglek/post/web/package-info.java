/** The page of letters that are shown instead of sent. */
@NullMarked
package org.aenglek.post.web;

import org.jspecify.annotations.NullMarked;
