/** Folder with the built screens (made by `npm run build -w @waakvlam/web`); the server serves it at `/`. */
export const webDist: URL = new URL('./dist/', import.meta.url);
