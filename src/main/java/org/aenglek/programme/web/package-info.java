@NullMarked
package org.aenglek.programme.web;

import org.jspecify.annotations.NullMarked;
