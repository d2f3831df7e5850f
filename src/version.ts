/** The version of this library, as answers cite it. A test holds it to `package.json`. */
export const VERSION = '0.1.0';
