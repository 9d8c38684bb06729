/**
 * Persons and organisations, so far as authorship needs them: who wrote, who photographed, which
 * office issued. A person is seen by who acts; one who is credited in public, by everybody.
 */
@ApplicationModule(allowedDependencies = {"base", "site", "areas"})
@NullMarked
package org.aenglek.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
