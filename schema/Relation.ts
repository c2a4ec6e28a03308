/**
 * A reference from one GraphQL class to another, written on the property. It keeps the class itself out of the
 * emitted decorator metadata, where two classes that refer to each other would crash while modules load.
 */
export type Relation<T> = T;
