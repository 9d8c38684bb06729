@NullMarked
package org.aenglek.training.web;

import org.jspecify.annotations.NullMarked;
