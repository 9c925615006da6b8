import { AppError } from '../errors.js';
import type { AppPart } from './app-part.js';

/** Which methods the routes of the API take, beside OPTIONS. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  '/graphql': ['GET', 'HEAD', 'POST'],
  '/schema.graphql': ['GET', 'HEAD'],
  '/export': ['GET', 'HEAD'],
  '/import': ['POST'],
};

/** Says which methods a route takes to who asks for that, or comes with another (RFC 9110, section 15.5.6). */
export const useMethods: AppPart = (app) => {
  for (const [path, methods] of Object.entries(METHODS)) {
    app.use(path, async (http, next) => {
      const { method } = http.req;
      if (methods.includes(method)) return next();
      if (method === 'OPTIONS')
        return http.body(null, 204, { allow: [...methods, 'OPTIONS'].join(', ') });
      throw new AppError(
        'METHOD_NOT_ALLOWED',
        `${method} is no method of ${path}; it takes ${methods.join(', ')}.`,
        { details: { allow: methods } },
      );
    });
  }
};
