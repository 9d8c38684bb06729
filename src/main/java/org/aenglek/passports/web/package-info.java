@NullMarked
package org.aenglek.passports.web;

import org.jspecify.annotations.NullMarked;
