import type { HttpBindings } from '@hono/node-server';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Engine } from '../engine/engine.js';
import type { ErrorRules } from './format-error.js';
import type { HostRule } from './host-rule.js';
import type { Metrics } from './metrics.js';
import type { NamedRequest } from './persisted-documents.js';
import type { ReadOperation } from './read-operation.js';
import type { Entrance } from './request-context.js';
import type { TrustedDocuments } from './trusted-documents.js';

/** What the HTTP surface is made of. */
export interface AppParts {
  readonly schema: GraphQLSchema;
  /** How operations are read that come outside a plain HTTP request, and their errors shown. */
  readonly read: ReadOperation;
  readonly format: (error: GraphQLError) => GraphQLFormattedError;
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly config: Config;
  readonly entrance: Entrance;
  readonly hosts: HostRule;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  readonly trusted: TrustedDocuments | null;
  /** What gives requests the text of the document that they name. */
  readonly named: NamedRequest;
  readonly errors: ErrorRules;
}

/** What routes find in Hono's context: Node's own request and response. */
export interface Bindings {
  readonly Bindings: HttpBindings;
}

/** One concern of the surface: puts its routes into the app, which takes the first that fits. */
export type AppPart = (app: Hono<Bindings>, parts: AppParts) => void;
