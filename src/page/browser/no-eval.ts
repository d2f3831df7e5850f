// A setting of the schema library for pages whose policy forbids eval.
import * as z from 'zod';

/** The page's policy forbids eval, and even trying is reported. Set before any schema is made: imported first. */
export const schemaSettings = z.config({ jitless: true });
