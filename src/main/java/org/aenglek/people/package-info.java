/**
 * Persons and organisations: who wrote, who photographed, who is what in which place, how they sign
 * in, where they are reached, what they agreed to. A person is seen by those whose roles let them;
 * one who agreed to be named in public, by everybody.
 *
 * <p>{@link org.aenglek.people.HoldsPersonalData} is what every module implements that keeps facts
 * about persons, so that everybody can see what is held about them and have it erased. What is kept
 * why and for how long are rows ({@link org.aenglek.people.Purposes}) that a job keeps to.
 */
@ApplicationModule(allowedDependencies = {"base", "site", "areas", "post"})
@NullMarked
package org.aenglek.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
